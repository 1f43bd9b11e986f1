import { once } from 'node:events';
import { colourStyle, plainStyle, type TextStyle } from '../core/index';

/** Where the command writes: findings to one side, trouble to the other. */
export interface Terminal {
  readonly out: (text: string) => Promise<void>;
  readonly trouble: (sentence: string) => void;
  /** Colours on a terminal that takes them, nothing elsewhere. */
  readonly style: TextStyle;
  /** Shows how far a long run has come, on a terminal only; without `total` the line is taken away. */
  readonly progress: (done: number, total?: number) => void;
}

const SHOW_FROM = 50;
const EVERY = 25;

/** The terminal of this process. When nobody reads on (a pipe that was closed), the process ends without a word. */
export function openTerminal(): Terminal {
  const { stdout, stderr } = process;
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      process.exit(error.code === 'EPIPE' ? 0 : 2);
    });
  const colours = stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  let shown = false;
  const clear = () => {
    if (shown) stderr.write('\r\u001b[K');
    shown = false;
  };
  return {
    out: async (text) => {
      if (text === '') return;
      if (stdout.isTTY) clear();
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    trouble: (sentence) => {
      clear();
      stderr.write(`${sentence}\n`);
    },
    style: colours ? colourStyle : plainStyle,
    progress: (done, total) => {
      if (!stderr.isTTY) return;
      if (total === undefined) clear();
      else if (total >= SHOW_FROM && done % EVERY === 0) {
        stderr.write(`\r\u001b[K${done} of ${total} accounts`);
        shown = true;
      }
    },
  };
}
