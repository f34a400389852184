/** The colours of the networks: data of each platform, written as a style sheet that every page loads. */

interface Coloured {
  readonly id: string;
  readonly colour?: { readonly light: string; readonly dark: string } | undefined;
}

/** A class per network, which sets `--net` to its colour in the reader's theme. A network without one has that of the text. */
export const coloursSheet = (platforms: Iterable<Coloured>): string =>
  Array.from(platforms, ({ id, colour }) =>
    colour ? `.net-${id}{--net:light-dark(${colour.light},${colour.dark})}` : '',
  ).join('');
