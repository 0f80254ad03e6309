import { el, svg } from './dom.js';
import { render } from './apl.js';

const FINGER = 26;
const SHOW = 'Alexa.Presentation.APL.RenderDocument';

// Shows what a response brings for a screen: its own document, at the pixels of the device, scaled to the room there is.
// touched(arguments, text) is told what is touched there.
export function showScreen(response, device, touched) {
  const place = document.getElementById('screen');
  if (!device.screen) {
    place.replaceChildren(speaker(device));
    return;
  }
  const { width, height, shape, mode } = device.screen;
  const pane = el('div', { class: 'glass-pane', tabindex: '-1', role: 'group', 'aria-label': 'Screen of the ' + device.name });
  const shown = response?.response?.directives?.find(({ type }) => type === SHOW);
  pane.append(shown
    ? render(shown.document, shown.datasources, { width, height, shape, mode }, touched)
    : el('p', { class: 'idle' }, 'Nothing was sent for this screen. Ask something, and the answer is shown here.'));
  const frame = el('div', { class: 'device ' + shape + ' ' + mode }, pane);
  place.replaceChildren(frame);
  pane.style.width = width + 'px';
  pane.style.height = height + 'px';
  fit(frame, pane, width, height);
}

// Where the focus goes when what had it was touched away.
export function focusScreen() {
  document.querySelector('.glass-pane')?.focus({ preventScroll: true });
}

// So small that a finger still hits what can be touched; a narrow page scrolls a wide screen.
function smallest(pane) {
  return Math.max(0, ...[...pane.querySelectorAll('button')].map((button) => FINGER / button.offsetHeight));
}

function fit(frame, pane, width, height) {
  const scale = () => {
    const factor = Math.max(frame.clientWidth / width, smallest(pane));
    pane.style.transform = 'scale(' + factor + ')';
    frame.style.height = height * factor + frame.offsetHeight - frame.clientHeight + 'px';
  };
  scale();
  new ResizeObserver(scale).observe(frame);
}

function speaker(device) {
  return el('div', { class: 'speaker' },
    svg('svg', { viewBox: '0 0 120 90', 'aria-hidden': 'true' },
      svg('path', { class: 'body', d: 'M10 30v34c0 12 22 22 50 22s50-10 50-22V30z' }),
      svg('ellipse', { class: 'body', cx: 60, cy: 30, rx: 50, ry: 22 }),
      svg('ellipse', { class: 'ring', cx: 60, cy: 30, rx: 45, ry: 18 })),
    el('p', { class: 'small' }, device.name + ': it has no screen. The card goes to the Alexa app.'));
}
