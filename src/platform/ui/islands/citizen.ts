import { checkFileSizes } from './parts/file-size.ts';
import { focusMarked } from './parts/focus.ts';
import { closeMenus } from './parts/menus.ts';
import { sendOnce } from './parts/once.ts';
import { followTyping } from './parts/typing.ts';
import { showUploads } from './parts/upload.ts';

// Everything works without this file. All of it listens at the window, so that a replaced page needs nothing anew.
sendOnce();
showUploads();
checkFileSizes();
followTyping();
closeMenus();
focusMarked();
