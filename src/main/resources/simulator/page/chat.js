import { el, svg } from './dom.js';
import { behindTheGlass } from './glass.js';

const conversation = document.getElementById('conversation');

const LEVELS = { emergency: 'Emergency', urgent: 'Urgent: today' };

// A new session begins under a line; one in which nothing was asked makes room for it.
export function divide(text) {
  if (!conversation.querySelector('.you')) conversation.replaceChildren();
  conversation.append(el('p', { class: 'divider' }, text));
}

// A turn of the talk; the test is what "copy as a conversation test" copies, nothing for the opening of a session.
export function show(said, turn, locale, test) {
  const level = LEVELS[turn.urgency];
  const answer = el('div', { class: 'answer ' + turn.urgency, ...(level && { role: 'alert' }) });
  if (level) answer.append(el('p', { class: 'level' }, sign(turn.urgency), el('span', {}, level)));
  answer.append(
    el('p', { lang: locale }, el('span', { class: 'who' }, 'Needle Care'), el('span', { class: 'speech' }, turn.speech)),
    behindTheGlass(turn, test));
  if (turn.endsSession) answer.append(el('p', { class: 'small' }, 'The session is over.'));
  add(said, locale, answer);
}

export function trouble(said, text, locale) {
  add(said, locale, el('div', { class: 'answer urgent trouble', role: 'alert' }, el('p', {}, text)));
}

function add(said, locale, answer) {
  const turn = el('article', { class: 'turn', 'aria-label': said ? 'You: ' + said : 'Welcome' });
  if (said) turn.append(el('p', { class: 'you', lang: locale }, el('span', { class: 'who' }, 'You'), said));
  turn.append(answer);
  conversation.append(turn);
  conversation.scrollTop = Math.max(0, turn.offsetTop - 8);
}

// A full octagon for an emergency, an open triangle for what is urgent: told apart by shape, too.
function sign(urgency) {
  return urgency === 'emergency'
    ? svg('svg', { viewBox: '0 0 32 32', 'aria-hidden': 'true' },
      svg('path', { d: 'M10 2h12l8 8v12l-8 8H10l-8-8V10z', fill: 'currentColor' }),
      svg('path', { d: 'M16 8v10m0 5v.1', stroke: 'var(--danger-ground)', 'stroke-width': 4, 'stroke-linecap': 'round' }))
    : svg('svg', { viewBox: '0 0 32 32', 'aria-hidden': 'true' },
      svg('path', { d: 'M16 4 30 28H2z', fill: 'none', stroke: 'currentColor', 'stroke-width': 3, 'stroke-linejoin': 'round' }),
      svg('path', { d: 'M16 13v7m0 4v.1', stroke: 'currentColor', 'stroke-width': 3, 'stroke-linecap': 'round' }));
}
