import type { MoveId } from '../../moves/move';
import type { Criterion, Unit } from '../unit';
import { withQuestion } from './knowledge-questions';

const UNIT = 'CFACSA9';

function done(element: string, code: string, statement: string, plain: string, ...moves: MoveId[]): Criterion {
  return { unit: UNIT, code, kind: 'performance', element, statement, plain, moves };
}

function known(code: string, statement: string, plain: string): Criterion {
  return withQuestion({ unit: UNIT, code, kind: 'knowledge', element: '4', statement, plain, moves: [] });
}

/** The national occupational standard CFACSA9: codes and structure as published, statements in our own words. */
export const unitCfacsa9: Unit = {
  code: UNIT,
  aliases: ['H9XP 04'],
  title: 'Go the extra mile in customer service',
  body: 'Skills CFA',
  keywords: ['customer service', 'communication', 'problem solving', 'adding value', 'service offer'],
  related: [],
  source: "Short form in this tool's own words",
  wording: 'short',
  elements: [
    { code: '1', title: 'Tell routine service from the extra mile' },
    { code: '2', title: 'Check that the idea can be done' },
    { code: '3', title: 'Go the extra mile' },
    { code: '4', title: 'What you need to know' },
  ],
  criteria: [
    done(
      '1',
      'P1',
      'Say plainly what your service normally offers',
      'I said what customers normally get from us',
      'contrast.routine',
    ),
    done(
      '1',
      'P2',
      'Find out what the customer needs and expects',
      'I found out what the customer needed',
      'contrast.need',
    ),
    done(
      '1',
      'P3',
      'Compare the offer with those needs and name what is missing',
      'I saw where our normal service fell short for them',
      'contrast.gap',
    ),
    done(
      '1',
      'P4',
      'Think of other things that please the customer',
      'I thought of more than one thing I could do',
      'contrast.options',
    ),
    done(
      '1',
      'P5',
      'Pick what suits this customer best',
      'I chose the thing that suited this customer best',
      'contrast.choice',
    ),
    done(
      '2',
      'P6',
      'Check whether you may do it yourself',
      'I checked that I was allowed to do it myself',
      'feasibility.authority',
    ),
    done(
      '2',
      'P7',
      "Check that the workplace's rules and outside regulations allow it",
      'I checked it was all right by our rules and the law',
      'feasibility.guidelines',
      'feasibility.regulation',
    ),
    done(
      '2',
      'P8',
      'Check that other customers do not lose out',
      'I made sure other customers would not lose out',
      'feasibility.other-customers',
    ),
    done(
      '2',
      'P9',
      'Talk the idea through with someone senior',
      'I asked someone senior before I did it',
      'feasibility.senior-colleague',
    ),
    done(
      '3',
      'P10',
      'Do the extra thing',
      'I did something beyond our normal service',
      'action.taken',
      'contrast.extra',
    ),
    done(
      '3',
      'P11',
      'Let the customer see what more they are getting',
      'The customer knew it was something extra',
      'action.customer-aware',
    ),
    done(
      '3',
      'P12',
      'Watch that other customers are served as well as before',
      'I kept an eye on my other customers while I did it',
      'action.effect-monitored',
      'outcome.effect-on-others',
    ),
    done(
      '3',
      'P13',
      'Write down praise from the customer and tell others',
      'The customer was pleased and I passed that on',
      'outcome.feedback-passed-on',
    ),
    done(
      '3',
      'P14',
      'Follow how customers react to what you did',
      'I found out how the customer felt about it',
      'outcome.reaction',
    ),
    known('K1', 'What your workplace offers its customers', 'I can describe what we offer'),
    known('K2', 'What makes customers expect what they expect', 'I can say where expectations come from'),
    known('K3', 'Which extras most customers value', 'I can say what most customers see as a real extra'),
    known('K4', 'Which rules decide how far you may go', 'I know which rules decide what I may do'),
    known('K5', 'Which laws limit what you may do', 'I know which laws matter when I do more'),
    known('K6', 'How praise from customers reaches your workplace', 'I know how we hear what customers liked'),
    known('K7', 'How your workplace changes what it offers', 'I know how our normal service gets changed'),
    known(
      'K8',
      'How to follow what customers and colleagues say about it',
      'I know how to find out what people thought of it',
    ),
    known('K9', 'How to tell when an extra could become normal service', 'I can tell when an extra has become routine'),
  ],
  permits: {},
  version: '2',
  reviewDate: 'January 2016',
};
