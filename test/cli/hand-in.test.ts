import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixture, folderWith, run } from './command';

describe('hand-in', () => {
  let made = folderWith();
  beforeEach(() => {
    made.remove();
    made = fixture('full');
  });
  after(() => made.remove());
  const read = (name: string) => readFileSync(join(made.path, name), 'utf8');

  it('gives references, lists what is open and writes one page', () => {
    const { status, out, trouble } = run(made.path, 'hand-in');
    assert.deepEqual([status, trouble], [0, '']);
    assert.match(
      out,
      /^accounts\/parcel\.md is now A2\.\naccounts\/knowledge\.md is now A3\.\naccounts\/manager\.md is now A4\.\nStill open:\n/,
    );
    assert.match(out, /^ {2}accounts\/parcel\.md:26 {2}Did the customer say or do anything about it afterwards\?$/m);
    assert.match(out, /The page to hand in is hand-in\.html\.\n$/);
    const page = read('hand-in.html');
    assert.match(page, /31 December 2026/);
    assert.match(
      page,
      /id="account-accounts-2f-parcel\.md">\n<h3><span class="ref">A2<\/span> Parcel for &lt;script&gt;/,
    );
    assert.doesNotMatch(page, /A first try|<script/);
  });

  it('changes nothing in an account but its reference, and nothing the second time', () => {
    const crlf = read('accounts/parcel.md').replace(/\n/g, '\r\n');
    writeFileSync(join(made.path, 'accounts/parcel.md'), `\uFEFF${crlf}`);
    run(made.path, 'hand-in');
    assert.equal(read('accounts/parcel.md').replace('ref: A2\r\n', ''), `\uFEFF${crlf}`);
    const first = read('hand-in.html');
    const { status, out } = run(made.path, 'hand-in');
    assert.equal(status, 0);
    assert.doesNotMatch(out, /is now/);
    assert.equal(read('hand-in.html'), first);
  });

  it('writes where it is told, over its own pages only', () => {
    writeFileSync(join(made.path, 'mine.html'), '<p>Not yours</p>');
    const refused = run(made.path, 'hand-in', '--out', 'mine.html');
    assert.equal(refused.status, 2);
    assert.equal(
      refused.trouble,
      'mine.html: This file is there already and is no hand-in page; --force writes over it.\n',
    );
    assert.equal(read('mine.html'), '<p>Not yours</p>');
    assert.doesNotMatch(read('accounts/parcel.md'), /^ref:/m);
    assert.equal(run(made.path, 'hand-in', '--out', 'mine.html', '--force').status, 0);
    assert.match(read('mine.html'), /^<!doctype html>/);
    assert.match(run(made.path, 'hand-in', '--out', '-').out, /^<!doctype html>[\s\S]*<\/html>\n$/);
    assert.ok(!existsSync(join(made.path, 'hand-in.html')));
  });

  it('writes nothing where an account cannot be read, or where it is not clear what is handed in', () => {
    writeFileSync(join(made.path, 'accounts/broken.md'), new Uint8Array([0, 1, 2]));
    const { status, trouble } = run(made.path, 'hand-in');
    assert.deepEqual([status, trouble], [2, 'accounts/broken.md: This is no text file.\n']);
    assert.ok(!existsSync(join(made.path, 'hand-in.html')));
    assert.doesNotMatch(read('accounts/parcel.md'), /^ref:/m);
    assert.equal(run(made.path, 'hand-in', 'nowhere').status, 2);
    const two = folderWith({ 'a/star-portfolio.yaml': '', 'b/star-portfolio.yaml': '' });
    assert.match(run(two.path, 'hand-in').trouble, /more than one portfolio/);
    two.remove();
  });

  it('leaves the signs of an older encoding as they are, and says so', () => {
    const old = Buffer.from('---\ncriteria: [208.1.2]\n---\nIt cost \u00a35.\n', 'latin1');
    writeFileSync(join(made.path, 'accounts/old-signs.md'), old);
    const { status, trouble } = run(made.path, 'hand-in');
    assert.deepEqual(
      [status, trouble],
      [2, 'accounts/old-signs.md: This file is not saved as UTF-8; save it as UTF-8.\n'],
    );
    assert.deepEqual(readFileSync(join(made.path, 'accounts/old-signs.md')), old);
    assert.doesNotMatch(read('accounts/parcel.md'), /^ref:/m);
  });

  it('hands in the portfolio under a folder without the accounts beside it', () => {
    const loose = '---\ncriteria: [208.1.2]\n---\nA story.\n';
    const beside = folderWith({
      'a.md': loose,
      'p/star-portfolio.yaml': 'candidate: Candidate B\n',
      'p/accounts/b.md': 'A story.\n',
    });
    assert.equal(run(beside.path, 'hand-in').status, 0);
    assert.equal(readFileSync(join(beside.path, 'a.md'), 'utf8'), loose);
    assert.match(readFileSync(join(beside.path, 'p/hand-in.html'), 'utf8'), /<h1>Candidate B<\/h1>/);
    beside.remove();
  });
});
