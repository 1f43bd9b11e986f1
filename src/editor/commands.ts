/** A command as people meet it. */
export interface CommandWords {
  readonly id: string;
  readonly title: string;
  /** A codicon, for the buttons of the tree. */
  readonly icon?: string;
  /** When the command palette lists it; always when left out, never when `false`. */
  readonly palette?: string;
  /** One sentence for the README. */
  readonly does: string;
}

const IN_ACCOUNT = 'starAccounts.inAccount';

/** Every command, in the order in which the README lists them. package.json is made from this table. */
export const COMMANDS = {
  newAccount: {
    id: 'starAccounts.newAccount',
    title: 'New account…',
    icon: '$(new-file)',
    does: 'Asks three things and starts an account of one occasion.',
  },
  checkAccount: {
    id: 'starAccounts.checkAccount',
    title: 'Check account',
    icon: '$(checklist)',
    palette: IN_ACCOUNT,
    does: 'Shows everything that was seen and goes through the questions one at a time.',
  },
  nextQuestion: {
    id: 'starAccounts.nextQuestion',
    title: 'Go to the next question',
    palette: IN_ACCOUNT,
    does: 'Moves to the next question that has no answer under it.',
  },
  whichCriteria: {
    id: 'starAccounts.whichCriteria',
    title: 'Which criteria is this about?',
    icon: '$(tag)',
    palette: IN_ACCOUNT,
    does: 'Shows plain statements beside the passages found; you tick, it writes the tags.',
  },
  editDetails: {
    id: 'starAccounts.editDetails',
    title: 'Edit details…',
    icon: '$(edit)',
    palette: IN_ACCOUNT,
    does: 'Changes the date, the customer and the rest without meeting YAML.',
  },
  findOccasion: {
    id: 'starAccounts.findOccasion',
    title: 'Find an occasion',
    does: 'Questions that help when it seems that nothing special ever happened.',
  },
  newKnowledge: {
    id: 'starAccounts.newKnowledge',
    title: 'New knowledge answers…',
    does: 'Starts a file with a question for each thing you must know.',
  },
  askHere: {
    id: 'starAccounts.askHere',
    title: 'Ask me a question here',
    palette: IN_ACCOUNT,
    does: 'Puts the question of the nearest finding into the text.',
  },
  didNotHappen: {
    id: 'starAccounts.didNotHappen',
    title: "This didn't happen",
    palette: IN_ACCOUNT,
    does: 'Records that it did not happen, with your reason; the asking stops.',
  },
  leaveFinding: {
    id: 'starAccounts.leaveFinding',
    title: 'Leave this finding…',
    palette: IN_ACCOUNT,
    does: 'Leaves a finding as it is, with a reason your assessor can see.',
  },
  repairAll: {
    id: 'starAccounts.repairAll',
    title: 'Repair the form of this account',
    palette: IN_ACCOUNT,
    does: 'Mends dates, quotation marks and codes in one go; never the story.',
  },
  explainFinding: {
    id: 'starAccounts.explainFinding',
    title: 'Explain this finding',
    palette: IN_ACCOUNT,
    does: 'Says what was looked for, why, and shows the nearest sentence.',
  },
  showMoves: {
    id: 'starAccounts.showMoves',
    title: 'Show moves',
    icon: '$(symbol-color)',
    palette: IN_ACCOUNT,
    does: 'Colours what each sentence was read as, with a letter and a legend; again switches it off.',
  },
  markPassage: {
    id: 'starAccounts.markPassage',
    title: 'Mark this passage as …',
    palette: IN_ACCOUNT,
    does: 'Says what the sentence at the caret tells, or which criterion it shows, with a mark behind it.',
  },
  splitAccount: {
    id: 'starAccounts.splitAccount',
    title: 'Split into separate accounts',
    palette: IN_ACCOUNT,
    does: 'Makes an account for each occasion told in this one.',
  },
  replaceName: {
    id: 'starAccounts.replaceName',
    title: 'Replace a name by a letter…',
    palette: IN_ACCOUNT,
    does: "Puts one letter in place of a person's name, in every account of the portfolio.",
  },
  whySilent: {
    id: 'starAccounts.whySilent',
    title: 'Why is nothing shown here?',
    does: 'Says whether this file is read as an account, and why not.',
  },
  handIn: {
    id: 'starAccounts.handIn',
    title: 'Hand in…',
    icon: '$(export)',
    does: 'Lists what is still open and writes one page to print or send.',
  },
  openSample: {
    id: 'starAccounts.openSample',
    title: 'Open the sample portfolio',
    does: 'Copies six sample accounts into a folder of your choice and opens it.',
  },
  createPortfolio: {
    id: 'starAccounts.createPortfolio',
    title: 'Make this folder a portfolio',
    icon: '$(folder)',
    does: 'Adds the portfolio file and settings that suit writing.',
  },
  comfortableReading: {
    id: 'starAccounts.comfortableReading',
    title: 'Comfortable reading',
    icon: '$(book)',
    does: 'Switches to a proportional font and wider lines; again switches back.',
  },
  showOpen: {
    id: 'starAccounts.showOpen',
    title: 'Show only what is still open',
    icon: '$(filter)',
    does: 'Leaves out of the tree what needs nothing more.',
  },
  showAll: {
    id: 'starAccounts.showAll',
    title: 'Show all criteria',
    icon: '$(filter-filled)',
    does: 'Shows every criterion in the tree again.',
  },
  refreshCoverage: {
    id: 'starAccounts.refreshCoverage',
    title: 'Read the portfolio again',
    icon: '$(refresh)',
    does: 'Reads every account of the portfolio afresh.',
  },
  importUnit: {
    id: 'starAccounts.importUnit',
    title: 'Import unit…',
    does: 'Reads a unit out of its published text and shows it beside that text before anything is saved.',
  },
  saveImportedUnit: {
    id: 'starAccounts.saveImportedUnit',
    title: 'Save the imported unit',
    does: 'Writes the unit that the preview shows into the portfolio.',
  },
  openPlace: {
    id: 'starAccounts.openPlace',
    title: 'Open the place',
    palette: 'false',
    does: 'Opens a passage from the tree.',
  },
  settleFinding: {
    id: 'starAccounts.settleFinding',
    title: 'Settle a finding',
    palette: 'false',
    does: 'What the quick fixes call.',
  },
} as const satisfies Readonly<Record<string, CommandWords>>;

export type CommandName = keyof typeof COMMANDS;

/** What every command title stands behind in the palette. */
export const COMMAND_CATEGORY = 'STAR';
