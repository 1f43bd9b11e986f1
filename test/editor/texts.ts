/** An account with a check before acting and nothing of what came of it: lost in the post, sent again, cleared with management. */
export const POST = `---
title: Letters that never came
unit: "208"
kind: account
date: 2026-03-14
customer: Mr E
context: job
criteria:
  - 208.2.1
status: draft
---

I work in the office of a training company. When somebody asks about a course we normally post them the course pack by ordinary mail, and that is all we do.

Mr E rang and said that he had asked for the pack twice and that it had been lost in the post both times. The last day to apply was the Friday of that week. I thought of sending it by recorded delivery, which we never use because it costs extra. Before I did anything I went to the office manager, explained it and asked whether I could spend the money. She agreed.

I put a new pack together, filled in the recorded delivery slip and took it to the post office myself in my lunch break.
`;

/** The customer's reaction that the account above lacks. */
export const REACTION =
  '\nMr E rang on the Thursday and said that it had come that morning and that he was really grateful.\n';

/** An account of one short sentence under its headings. */
export function headed(criteria: string, sentences = ''): string {
  return `---
title: Soup for a sore throat
unit: "208"
kind: account
date: 2026-04-02
customer: Ms F
context: job
criteria: ${criteria}
status: draft
---

## Situation

${sentences}

## Task

## Action

## Result
`;
}

/** Two occasions in one account. */
export const TWO_OCCASIONS = `${POST}
Another time Mrs G came to the desk and could not read the small print of the form. I asked the manager if I might read it out to her in the side room, and he said yes. She told him that nobody had ever done that for her.
`;
