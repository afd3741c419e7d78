const arch = 'M9.5 32V18.5a10.5 10.5 0 0 1 21 0V32';
const door = 'M16.5 32V20.5l8 2.8V32';

/** An open door under an arch. Stands in the emblem's place until a province puts its own there. */
export function Mark() {
  return (
    <svg class="mc-mark" viewBox="0 0 40 40" aria-hidden="true">
      <rect width="40" height="40" rx="9" />
      <path d={arch} />
      <path class="mc-mark__door" d={door} />
      <path d="M6 32h28" />
    </svg>
  );
}

/** The same as a browser's tab icon: a file name would be one more request on every first visit. */
export const MARK_ICON = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" fill="none" stroke="#fff" stroke-width="3"><rect width="40" height="40" rx="9" fill="#045660" stroke="none"/><path d="${arch}${door}M6 32h28"/></svg>`,
)}`;
