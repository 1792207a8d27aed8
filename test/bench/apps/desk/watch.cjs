/** Says when the first row of a list has been painted. Runs before the page, in its own world. */
const { ipcRenderer } = require('electron');

const ROW = '[role="grid"] [role="row"]:not([data-placeholder]) [role="rowheader"]';

const observer = new MutationObserver(() => {
  if (document.querySelector(ROW) === null) return;
  observer.disconnect();
  // A message sent in a frame's callback arrives when the frame has been handed on for painting.
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => ipcRenderer.send('bench:first-row', Date.now()));
  port1.start();
  requestAnimationFrame(() => port2.postMessage(null));
});
observer.observe(document, { childList: true, subtree: true });
