/** Every key of the program. Names of keys and deeds are in `common.json`. */
export const SHORTCUTS = [
  {
    group: 'everywhere',
    entries: [
      { what: 'search', keys: ['control', 'k'] },
      { what: 'areas', keys: ['alt', 'oneToNine'] },
      { what: 'newQuote', keys: ['control', 'n'] },
      { what: 'print', keys: ['control', 'p'] },
      { what: 'sync', keys: ['f5'] },
      { what: 'close', keys: ['escape'] },
      { what: 'help', keys: ['f1'] },
      { what: 'sheet', keys: ['control', 'slash'] },
      { what: 'sheetToo', keys: ['question'] },
    ],
  },
  {
    group: 'list',
    entries: [
      { what: 'move', keys: ['up', 'down'] },
      { what: 'pages', keys: ['pageUp', 'pageDown'] },
      { what: 'ends', keys: ['home', 'end'] },
      { what: 'open', keys: ['enter'] },
      { what: 'pick', keys: ['space'] },
      { what: 'pickMore', keys: ['shift', 'down'] },
      { what: 'pickAll', keys: ['control', 'a'] },
      { what: 'copy', keys: ['control', 'c'] },
      { what: 'type', keys: ['letters'] },
      { what: 'searchBox', keys: ['slash'] },
    ],
  },
  {
    group: 'header',
    entries: [
      { what: 'sort', keys: ['enter'] },
      { what: 'width', keys: ['alt', 'left', 'right'] },
      { what: 'moveColumn', keys: ['alt', 'shift', 'left', 'right'] },
    ],
  },
  {
    group: 'day',
    entries: [
      { what: 'calendar', keys: ['alt', 'down'] },
      { what: 'calendarDay', keys: ['left', 'right', 'up', 'down'] },
      { what: 'calendarMonth', keys: ['pageUp', 'pageDown'] },
    ],
  },
] as const;
