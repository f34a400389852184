/** For tests: an account that is not ours, reported with the form. */
const answers: [string, string][] = [
  ['Address of the account', 'https://x.com/aster_tickets'],
  ['Display name', '_No response_'],
  ['What it is', 'impostor'],
  ['The harm it can do', 'high'],
  [
    'What of ours it uses',
    ['name', 'logo', 'handle', 'pictures', 'texts', 'website', 'staff']
      .map((box) => `- [ ] ${box}`)
      .join('\n'),
  ],
  ['How it was found', 'mailbox'],
  ['Found by', '_No response_'],
  ['Unit', '_No response_'],
  ['Language of the account', '_No response_'],
  ['Our channel that it doubles', 'x.com/Aster'],
  ['Proofs', '_No response_'],
];
/** The text of an issue. */
export const reportedIssue = answers.map(([label, text]) => `### ${label}\n\n${text}`).join('\n\n');
