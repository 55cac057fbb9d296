/** Below this width of the window, in px, a panel has no room beside its page. */
export const NO_ROOM = 1240;
