/** A prepared e-mail, as an address that opens it in the reader's own mail program. */

export interface PreparedMail {
  /** The mailbox, or none: the reader chooses. Validated where it was read: an address and nothing else. */
  readonly to: string | undefined;
  readonly subject: string;
  /** Lines apart by `\n`. */
  readonly body: string;
}

/** RFC 6068: what stands in a header is encoded whole, so that no text adds a header or a recipient; lines end with CR LF. */
export function mailtoOf({ to = '', subject, body }: PreparedMail): string {
  const encoded = (text: string) => encodeURIComponent(text.toWellFormed());
  const address = encoded(to).replace('%40', '@');
  return `mailto:${address}?subject=${encoded(subject)}&body=${encoded(body.replaceAll('\n', '\r\n'))}`;
}
