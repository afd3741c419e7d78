import './citizen.ts';
import { listenToKeys } from './parts/keys.ts';
import { followSelection } from './parts/selection.ts';

followSelection();
listenToKeys();
