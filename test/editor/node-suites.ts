import './own-window';
import './silent.test';
import './new-account.test';
import './calm.test';
import './quick-fixes.test';
import './criteria-list.test';
