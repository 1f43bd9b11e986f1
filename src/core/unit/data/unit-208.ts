import type { MoveId } from '../../moves/move';
import type { Criterion, CriterionKind, Unit } from '../unit';
import { withQuestion } from './knowledge-questions';

const UNIT = '208';

function of(
  element: string,
  kind: CriterionKind,
  code: string,
  statement: string,
  plain: string,
  ...moves: MoveId[]
): Criterion {
  return { unit: UNIT, code, kind, element, statement, plain, moves };
}

const covered: readonly Criterion[] = [
  of(
    '1',
    'range',
    '1a',
    'While giving your everyday service',
    'It happened on an ordinary day at work',
    'setting.routine',
  ),
  of('1', 'range', '1b', 'When work was busy', 'It happened when we were busy', 'setting.busy'),
  of('1', 'range', '1c', 'When work was quiet', 'It happened when things were quiet', 'setting.quiet'),
  of(
    '1',
    'range',
    '1d',
    'After a person, a system or supplies failed you',
    'Someone or something had let me down that day',
    'setting.let-down',
  ),
  of(
    '2',
    'range',
    '2a',
    "Kept to the workplace's procedures while doing more",
    'I kept to our procedure',
    'setting.procedure',
  ),
  of('2', 'range', '2b', 'Acted on your own idea', 'It was my own idea', 'setting.initiative'),
];

const done: readonly Criterion[] = [
  of(
    '208.1',
    'performance',
    '208.1.1',
    'Say plainly what your service normally offers',
    'I said what customers normally get from us',
    'contrast.routine',
  ),
  of(
    '208.1',
    'performance',
    '208.1.2',
    'Find out what the customer needs and expects',
    'I found out what the customer needed',
    'contrast.need',
  ),
  of(
    '208.1',
    'performance',
    '208.1.3',
    'Compare the offer with those needs and name what is missing',
    'I saw where our normal service fell short for them',
    'contrast.gap',
  ),
  of(
    '208.1',
    'performance',
    '208.1.4',
    'Think of other things that could please the customer',
    'I thought of more than one thing I could do',
    'contrast.options',
  ),
  of(
    '208.1',
    'performance',
    '208.1.5',
    'Pick what suits this customer best',
    'I chose the thing that suited this customer best',
    'contrast.choice',
  ),
  of(
    '208.2',
    'performance',
    '208.2.1',
    'Check whether you may do it yourself',
    'I checked that I was allowed to do it myself',
    'feasibility.authority',
  ),
  of(
    '208.2',
    'performance',
    '208.2.2',
    "Check that the workplace's rules allow it",
    'I checked it fitted the rules at my work',
    'feasibility.guidelines',
  ),
  of(
    '208.2',
    'performance',
    '208.2.3',
    'Check that the law and outside regulations allow it',
    'I checked it was all right by the law or regulations',
    'feasibility.regulation',
  ),
  of(
    '208.2',
    'performance',
    '208.2.4',
    'Check that other customers do not lose out unfairly',
    'I made sure other customers would not lose out',
    'feasibility.other-customers',
  ),
  of(
    '208.2',
    'performance',
    '208.2.5',
    'Talk the idea through with someone senior',
    'I asked someone senior before I did it',
    'feasibility.senior-colleague',
  ),
  of(
    '208.3',
    'performance',
    '208.3.1',
    'Do the extra thing',
    'I did something beyond our normal service',
    'action.taken',
    'contrast.extra',
  ),
  of(
    '208.3',
    'performance',
    '208.3.2',
    'Let the customer see what more they are getting',
    'The customer knew it was something extra',
    'action.customer-aware',
  ),
  of(
    '208.3',
    'performance',
    '208.3.3',
    'Watch that other customers are still served well',
    'I kept an eye on my other customers while I did it',
    'action.effect-monitored',
    'outcome.effect-on-others',
  ),
  of(
    '208.3',
    'performance',
    '208.3.4',
    'Write down praise from the customer and tell others',
    'The customer was pleased and I passed that on',
    'outcome.feedback-passed-on',
  ),
  of(
    '208.3',
    'performance',
    '208.3.5',
    'Propose it as normal service once it has worked a few times',
    'I suggested we always do this from now on',
    'outcome.made-routine',
  ),
];

const toKnow: readonly Criterion[] = [
  of('208.4', 'knowledge', '208.4.1', 'What your workplace offers its customers', 'I can describe what we offer'),
  of(
    '208.4',
    'knowledge',
    '208.4.2',
    'What makes customers expect what they expect',
    'I can say where expectations come from',
  ),
  of(
    '208.4',
    'knowledge',
    '208.4.3',
    'Which extras most customers value',
    'I can say what most customers see as a real extra',
  ),
  of(
    '208.4',
    'knowledge',
    '208.4.4',
    'Which rules decide how far you may go',
    'I know which rules decide what I may do',
  ),
  of('208.4', 'knowledge', '208.4.5', 'Which laws limit what you may do', 'I know which laws matter when I do more'),
  of(
    '208.4',
    'knowledge',
    '208.4.6',
    'How praise from customers reaches your workplace',
    'I know how we hear what customers liked',
  ),
  of(
    '208.4',
    'knowledge',
    '208.4.7',
    'How your workplace changes what it offers',
    'I know how our normal service gets changed',
  ),
];

const known = toKnow.map(withQuestion);

/** City & Guilds unit 208: codes and structure as published, statements in our own words. */
export const unit208: Unit = {
  code: UNIT,
  aliases: [],
  title: 'Go the extra mile in customer service',
  body: 'City & Guilds',
  level: '2',
  credits: '6',
  keywords: [
    'service offer',
    'added value',
    'own authority',
    'needs and expectations',
    'feedback',
    'tangible and intangible',
  ],
  related: ['101', '105', '201', '203', '205', '207', '209', '210', '212', '219', '221', '303'],
  source: "Short form in this tool's own words",
  wording: 'short',
  elements: [
    { code: '1', title: 'Occasions you must cover' },
    { code: '2', title: 'How you went about it' },
    { code: '208.1', title: 'Tell routine service from the extra mile' },
    { code: '208.2', title: 'Check that the idea can be done' },
    { code: '208.3', title: 'Go the extra mile' },
    { code: '208.4', title: 'Know how to go the extra mile' },
  ],
  criteria: [...covered, ...done, ...known],
  permits: { job: true, voluntary: true, placement: true, 'realistic-working-environment': true, simulation: false },
};
