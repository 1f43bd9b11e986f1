/** A brochure lost in the post and sent again; what came of it is not told. */
export const LOST_IN_THE_POST = `---
title: A brochure by recorded delivery
unit: "208"
date: 2026-03-14
criteria:
  - 208.1.1
---

## Situation

A customer rang to say that the brochure she had asked for had been lost in the post. Normally we send a brochure out once by second class post and that is all.

## Task

She needed it by Friday, because she was choosing a home for her mother.

## Action

I asked my manager whether I could send another one by recorded delivery, as it costs more, and he agreed. I then packed a new brochure and took it to the post office myself in my lunch hour.

## Result
`;
