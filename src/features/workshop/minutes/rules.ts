/** What the minutes say, in words already chosen: dates, names and figures as they are read. */
export interface Minutes {
  title: string;
  /** Date, facilitator, participants: one line each. */
  facts: readonly string[];
  results: readonly { title: string; by: string; figures: string; outcome: string; detail: string; said: string }[];
  conclusion: { heading: string; text: string };
}

/** The minutes as plain text, to be pasted into a mail: every line says something. */
export function minutesText({ title, facts, results, conclusion }: Minutes): string {
  const lines = results.map(({ title: proposal, by, figures, outcome, detail, said }, index) =>
    [`${index + 1}. ${proposal} (${[by, figures, outcome].filter(Boolean).join(', ')})`, detail, said]
      .filter((line) => line !== '')
      .join('\n   '),
  );
  const end = conclusion.text === '' ? [] : [`${conclusion.heading}\n${conclusion.text}`];
  return [[title, ...facts].join('\n'), lines.join('\n'), ...end].filter((part) => part !== '').join('\n\n');
}
