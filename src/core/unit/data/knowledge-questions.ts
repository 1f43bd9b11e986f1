import type { Criterion } from '../unit';

/** A question for each thing to know about going the extra mile, by the last number of its code; both units ask the first seven. */
const QUESTIONS: Readonly<Record<string, string>> = {
  '1': 'What does your workplace offer its customers?',
  '2': 'Where do customers get their idea of what the service will be like?',
  '3': 'Which extras do most customers see as special?',
  '4': 'Which rules at work decide how far you can go without asking?',
  '5': 'Which laws or outside rules limit what you can do for a customer?',
  '6': 'How does your workplace find out what customers liked?',
  '7': 'How does your workplace change what it offers?',
  '8': 'How do you follow what customers and colleagues say about an extra you gave?',
  '9': 'How can you tell when an extra could become normal service?',
};

/** A knowledge criterion with the question that goes with the last number of its code. */
export function withQuestion(criterion: Criterion): Criterion {
  const question = QUESTIONS[criterion.code.replace(/^.*?(\d+)$/, '$1')];
  return question === undefined ? criterion : { ...criterion, question };
}
