/** Puts the focus on the error summary of a form that came back. */
export const focusMarked = (): void => document.querySelector<HTMLElement>('[data-focus]')?.focus();
