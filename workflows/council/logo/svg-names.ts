const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The attributes that a logo may have: how its parts look, and where they stand. None of them runs or fetches anything. */
export const SVG_NAMES = {
  presentation: words(
    'fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity opacity clip-path clip-rule stop-color stop-opacity color display visibility',
  ),
  geometry: words(
    'd x y width height rx ry cx cy r x1 y1 x2 y2 fx fy points transform id offset gradientUnits gradientTransform spreadMethod clipPathUnits viewBox preserveAspectRatio version xml:space',
  ),
} as const;
