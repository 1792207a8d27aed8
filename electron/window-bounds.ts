export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where the window was when it was last closed. */
export type WindowPlace = { readonly bounds: Rectangle; readonly maximized: boolean };

export const SMALLEST = { width: 1100, height: 700 };
const USUAL = { width: 1366, height: 820 };

/** So much of the window has to be on a screen that it can be grasped and moved. */
const GRASP = { width: 200, height: 80 };

/** Bounds to open with: those of last time while they are still on a screen, else the usual size. */
export function boundsToOpen(place: WindowPlace | null, screens: readonly Rectangle[]): Partial<Rectangle> {
  if (place && screens.some((screen) => canBeGrasped(place.bounds, screen))) return place.bounds;
  return USUAL;
}

function canBeGrasped(window: Rectangle, screen: Rectangle): boolean {
  const width = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const height = Math.min(window.y + window.height, screen.y + screen.height) - Math.max(window.y, screen.y);
  const titleIsVisible = window.y >= screen.y - 10;
  return width >= GRASP.width && height >= GRASP.height && titleIsVisible;
}
