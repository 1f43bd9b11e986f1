import * as vscode from 'vscode';
import { choose, type Option } from '../ask-user';
import { COMMANDS } from '../commands';

/** Questions that bring back an occasion; each asks what did happen and takes nothing for granted. */
const OCCASIONS: readonly { readonly question: string; readonly hint: string; readonly title: string }[] = [
  {
    question: 'Did a customer ever come back to say thank you?',
    hint: 'What had you done, and was it part of the job?',
    title: 'When a customer came back to say thank you',
  },
  {
    question: 'Did you ever stay a bit longer, or come in early, for a customer?',
    hint: 'What did they need that could not wait?',
    title: 'When I stayed on for a customer',
  },
  {
    question: 'Did a delivery, a computer or a colleague ever let a customer down?',
    hint: 'What did you do about it?',
    title: 'When something went wrong and I put it right',
  },
  {
    question: 'Was there a quiet hour when you did something for a customer that you usually have no time for?',
    hint: 'What was it, and who noticed?',
    title: 'Something extra in a quiet hour',
  },
  {
    question: 'Was it ever packed, and you still found a way to help one person?',
    hint: 'What about the others who were waiting?',
    title: 'Helping one person when it was busy',
  },
  {
    question: 'Did you ever ask "can I do this?" because it was not the usual thing?',
    hint: 'What did you want to do, and who did you ask?',
    title: 'When I asked if I could do more',
  },
  {
    question: 'Did you ever carry, fetch, phone, look up or write down something that was not your job?',
    hint: 'Small things count: a chair, a lift to the door, a note with the bus times.',
    title: 'A small thing that was not my job',
  },
  {
    question: 'Did anyone at work ever say "you did not have to do that"?',
    hint: 'What was it that you did?',
    title: 'When I did not have to',
  },
];

/** *Find an occasion*: questions for someone who believes they have done nothing special. */
export function registerFindOccasion(): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.findOccasion.id, async () => {
    const options: Option<string | undefined>[] = [
      ...OCCASIONS.map(({ question, hint, title }) => ({ label: question, detail: hint, value: title })),
      {
        label: 'None of these',
        detail: 'Ask a colleague what they remember you doing, or talk it over with your assessor.',
        value: undefined,
      },
    ];
    const title = await choose(options, 'Find an occasion', 'Read them through. Does one bring something back?');
    if (title) await vscode.commands.executeCommand(COMMANDS.newAccount.id, title);
  });
}
