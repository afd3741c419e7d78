const setting = 'mc-keys';

/** Whether single letters act on this computer. They can be switched off (WCAG 2.1.4). */
export const keysOn = (): boolean => localStorage.getItem(setting) !== 'off';

export function switchKeys(on: boolean): void {
  localStorage.setItem(setting, on ? 'on' : 'off');
  markKeys();
}

/** Tells the styles whether letters are shown. */
export const markKeys = (): boolean => document.documentElement.toggleAttribute('data-keys', keysOn());
