/** A setting as people meet it. Settings change how things are shown, never what is found. */
export interface SettingWords {
  readonly type: 'boolean' | 'number' | 'string';
  readonly default: boolean | number | string;
  readonly description: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Every setting. package.json is made from this table. */
export const SETTINGS = {
  'starAccounts.codeLens': {
    type: 'boolean',
    default: true,
    description: 'Show the number of open questions above an account.',
  },
  'starAccounts.quietWhileWriting': {
    type: 'boolean',
    default: true,
    description: 'Wait with new findings in the paragraph being written until you pause.',
  },
  'starAccounts.delay': {
    type: 'number',
    default: 300,
    minimum: 50,
    maximum: 5000,
    description: 'Milliseconds to wait after typing before an account is read again.',
  },
  'starAccounts.inlayHints': {
    type: 'boolean',
    default: false,
    description: 'Show the short statement behind each criterion code.',
  },
} as const satisfies Readonly<Record<string, SettingWords>>;
