import { el, svg } from './dom.js';

// Shows a response as the device would: its card for now, at the pixels of the device, scaled to the room there is.
// The renderer of APL documents takes the place of the card.
export function showScreen(response, device) {
  const place = document.getElementById('screen');
  if (!device.screen) {
    place.replaceChildren(speaker(device));
    return;
  }
  const { width, height, shape } = device.screen;
  const pane = el('div', { class: 'glass-pane', tabindex: '0', role: 'group', 'aria-label': 'Screen of the ' + device.name });
  const card = response?.response?.card;
  if (card) pane.append(el('h3', {}, card.title), el('p', {}, card.content));
  const frame = el('div', { class: 'device ' + shape }, pane);
  place.replaceChildren(frame);
  pane.style.width = width + 'px';
  pane.style.height = height + 'px';
  fit(frame, pane, width, height);
}

function fit(frame, pane, width, height) {
  const scale = () => {
    const factor = frame.clientWidth / width;
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
