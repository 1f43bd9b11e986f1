import assert from 'node:assert/strict';
import { remark } from 'remark';
import { renderExplanation } from '../../../src/core/report/explanation';
import { checked } from '../check/checking';

describe('explanation', () => {
  it('shows what a file says as words: no picture, link or HTML comes of it', () => {
    const unit = '![x](//o.uk) [y](z) <img>';
    const { account, findings } = checked(`---\nunit: ${JSON.stringify(unit)}\ncriteria: ["208.1.2"]\n---\nA story.\n`);
    const finding = findings.find(({ rule }) => rule === 'unit-unknown');
    assert.ok(finding);
    assert.ok(finding.message.includes(unit));
    const tree = remark().parse(renderExplanation(finding, account, ''));
    const [heading] = tree.children;
    assert.ok(heading?.type === 'heading');
    assert.deepEqual(
      heading.children.map((child) => (child.type === 'text' ? child.value : child.type)),
      [finding.message],
    );
  });
});
