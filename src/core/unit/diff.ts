import { fingerprint } from '../source/hash';
import { type Criterion, criterionLabel, type Unit } from './unit';

/** A difference between two versions of a unit. `before` and `after` are what stands there, '' for nothing. */
export interface UnitChange {
  readonly kind: 'added' | 'removed' | 'statement' | 'criterion-kind' | 'element' | 'element-title' | 'detail';
  /** A criterion's label, an element's code or the name of a detail. */
  readonly of: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between two versions of a unit, in the order of the later one, what is gone last. */
export function diffUnits(before: Unit, after: Unit): readonly UnitChange[] {
  const changes: UnitChange[] = [];
  const note = (kind: UnitChange['kind'], of: string, from: string, to: string) => {
    if (from !== to) changes.push({ kind, of, before: from, after: to });
  };
  for (const key of ['code', 'title', 'body', 'level', 'credits', 'version', 'reviewDate'] as const)
    note('detail', key, before[key] ?? '', after[key] ?? '');
  const titles = new Map(before.elements.map((element) => [element.code, element.title]));
  for (const { code, title } of after.elements) note('element-title', code, titles.get(code) ?? '', title);
  const known = new Map(before.criteria.map((criterion) => [criterion.code, criterion]));
  for (const criterion of after.criteria) {
    const old = known.get(criterion.code);
    const label = criterionLabel(criterion);
    if (old === undefined) {
      changes.push({ kind: 'added', of: label, before: '', after: criterion.statement });
      continue;
    }
    note('statement', label, old.statement, criterion.statement);
    note('criterion-kind', label, old.kind, criterion.kind);
    note('element', label, old.element, criterion.element);
  }
  const kept = new Set(after.criteria.map((criterion) => criterion.code));
  for (const criterion of before.criteria) {
    if (!kept.has(criterion.code))
      changes.push({ kind: 'removed', of: criterionLabel(criterion), before: criterion.statement, after: '' });
  }
  return changes;
}

/** A criterion whose statement was changed by hand and is published otherwise now. */
export interface KeptStatement {
  readonly of: string;
  readonly yours: string;
  readonly published: string;
}

/** A unit after a new import: what it is now, what changed, and what was kept although the text says otherwise. */
export interface MergedUnit {
  readonly unit: Unit;
  readonly changes: readonly UnitChange[];
  readonly kept: readonly KeptStatement[];
}

/**
 * Brings a new import into a unit that is there already. What people made stays: moves, plain sentences, kinds, former
 * codes, added criteria, and statements that differ from what was imported before; all else follows the new text.
 */
export function mergeImport(existing: Unit, imported: Unit): MergedUnit {
  const known = new Map(existing.criteria.map((criterion) => [criterion.code, criterion]));
  const kept: KeptStatement[] = [];
  const criteria = imported.criteria.map((fresh): Criterion => {
    const old = known.get(fresh.code);
    if (old === undefined) return fresh;
    const byHand = isByHand(old) && old.statement !== fresh.statement && old.statement !== '';
    if (byHand) kept.push({ of: criterionLabel(old), yours: old.statement, published: fresh.statement });
    const { wording: _wording, ...rest } = old;
    const statement = byHand || fresh.statement === '' ? old.statement : fresh.statement;
    return {
      ...rest,
      element: fresh.element,
      statement,
      ...(fresh.imported === undefined ? {} : { imported: fresh.imported }),
    };
  });
  const codes = new Set(imported.criteria.map((criterion) => criterion.code));
  const added = existing.criteria.filter(
    (criterion) => !codes.has(criterion.code) && existing.wording === 'official' && criterion.imported === undefined,
  );
  const elements = [
    ...imported.elements,
    ...existing.elements.filter(
      (element) =>
        added.some((criterion) => criterion.element === element.code) &&
        !imported.elements.some(({ code }) => code === element.code),
    ),
  ];
  const unit: Unit = {
    ...existing,
    ...imported,
    code: existing.code,
    aliases: [...new Set([...existing.aliases, ...imported.aliases])],
    keywords: imported.keywords.length > 0 ? imported.keywords : existing.keywords,
    related: existing.related,
    body: imported.body === '' ? existing.body : imported.body,
    permits: { ...imported.permits, ...existing.permits },
    elements,
    criteria: [...criteria, ...added].map((criterion) => ({ ...criterion, unit: existing.code })),
  };
  return { unit, changes: diffUnits(existing, unit), kept };
}

function isByHand(criterion: Criterion): boolean {
  return criterion.imported !== undefined && criterion.imported !== fingerprint(criterion.statement);
}

const WORDS: Readonly<Record<UnitChange['kind'], string>> = {
  added: '',
  removed: '',
  statement: '',
  detail: '',
  'criterion-kind': ' (kind)',
  element: ' (element)',
  'element-title': ' (title)',
};

/** A unit's changes as lines of plain text: `+` new, `-` gone, `~` changed. */
export function renderUnitChanges(changes: readonly UnitChange[]): string {
  return changes
    .map(({ kind, of, before, after }) => {
      if (kind === 'added') return `+ ${of}  ${after}\n`;
      if (kind === 'removed') return `- ${of}  ${before}\n`;
      return `~ ${of}${WORDS[kind]}\n    - ${before}\n    + ${after}\n`;
    })
    .join('');
}
