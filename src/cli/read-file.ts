import { readFile } from 'node:fs/promises';

/** A file's text, or one sentence that says why it has none. */
export type ReadText = { readonly text: string } | { readonly problem: string };

const LARGEST = 50_000_000;

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder.',
  EACCES: 'This file may not be read.',
  EPERM: 'This file may not be read.',
  EISDIR: 'This is a folder, not a file.',
};

/** Why something could not be read or written, in plain words. */
export function problemOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return PROBLEMS[code ?? ''] ?? `This file cannot be read (${code ?? message}).`;
}

/** Reads a text file. Never throws: what is gone, closed to the reader, too large or no text is a problem. */
export async function readText(path: string): Promise<ReadText> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { problem: problemOf(error) };
  }
  return textOf(bytes);
}

/** Reads what is piped in. */
export async function readInput(): Promise<ReadText> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(Buffer.from(piece));
  return textOf(Buffer.concat(pieces));
}

function textOf(bytes: Buffer): ReadText {
  if (bytes.length > LARGEST) return { problem: 'This file is too large to be an account.' };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { problem: 'This file is saved as UTF-16; save it as UTF-8.' };
  if (bytes.includes(0)) return { problem: 'This is no text file.' };
  return { text: bytes.toString('utf8') };
}

/** Does `read` for every item, a few at a time, and hands the results on in the order of the items. */
export async function* inOrder<T, R>(
  items: readonly T[],
  read: (item: T) => Promise<R>,
  ahead = 16,
): AsyncGenerator<R> {
  const reading: Promise<R>[] = [];
  for (const [index, item] of items.entries()) {
    while (reading.length < ahead && index + reading.length < items.length)
      reading.push(read(items[index + reading.length] ?? item));
    yield await (reading.shift() as Promise<R>);
  }
}
