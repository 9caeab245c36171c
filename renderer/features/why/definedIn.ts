/** Where a number's rule is written, for a founder: `model.md 5` as `Defined in the plan model, section 5`. */
export const definedIn = (source: string): string =>
  source.replace(/^model\.md (\d+)$/u, 'Defined in the plan model, section $1');
