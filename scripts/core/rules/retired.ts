/** Ids of rules that are no more: each keeps its page, which names the rule that took over, and is never used again. */
export const retiredRules: Readonly<Record<string, string>> = {
  'lead-taken': 'missing-approval',
  'owner-taken': 'missing-approval',
};
