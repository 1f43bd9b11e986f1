import './first-minute.test';
import './themes.test';
