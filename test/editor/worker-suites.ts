import './activation.test';
import './silent.test';
import './new-account.test';
import './quick-fixes.test';
import './criteria-list.test';
import './coverage-tree.test';
import './hand-in.test';
