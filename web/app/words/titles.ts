/** The title of a page in the tab of a browser: that of its `h1`, without its final stop. */
export const tabTitle = (title: string, wrong = false): string =>
  `${wrong ? 'Erreur : ' : ''}${title.replace(/[.?!…\u00a0\s]+$/u, '')} – Label ESS`;
