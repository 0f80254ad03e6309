import { el } from './dom.js';

// Renders the documents that the skill sends, as far as ours go: apl.json lists every component and property. A test of the build holds that our
// documents use nothing else, and so does this renderer, so that what is seen here is what is sent.
const known = await (await fetch('apl.json')).json();

const FLEX = { start: 'flex-start', end: 'flex-end' };
const style = (name) => (node, value) => { node.style[name] = value; };
const length = (name) => (node, value, scope) => { node.style[name] = dots(value, scope); };

// How a property is shown. Those that decide what is made at all stand in MADE.
const SHOWN = {
  width: length('width'), height: length('height'), minHeight: length('minHeight'), left: length('left'), top: length('top'),
  paddingTop: length('paddingTop'), paddingRight: length('paddingRight'), paddingBottom: length('paddingBottom'), paddingLeft: length('paddingLeft'),
  borderWidth: length('borderWidth'), borderRadius: length('borderRadius'), fontSize: length('fontSize'),
  grow: style('flexGrow'), position: style('position'), color: style('color'), backgroundColor: style('backgroundColor'),
  borderColor: style('borderColor'), fontWeight: style('fontWeight'), lineHeight: style('lineHeight'), textAlign: style('textAlign'),
  direction: style('flexDirection'), wrap: style('flexWrap'),
  alignItems: (node, value) => { node.style.alignItems = FLEX[value] ?? value; },
  justifyContent: (node, value) => { node.style.justifyContent = FLEX[value] ?? value; },
  textAlignVertical: (node, value) => { node.style.alignContent = value === 'bottom' ? 'end' : value; },
  text: (node, value) => { node.textContent = value; },
  role: (node, value) => {
    if (value !== 'header') return;
    node.setAttribute('role', 'heading');
    node.setAttribute('aria-level', '3');
  },
  accessibilityLabel: (node, value) => {
    if (node.localName !== 'button') node.setAttribute('role', 'img');
    node.setAttribute('aria-label', value);
  },
};
const MADE = ['type', 'when', 'style', 'item', 'items', 'data', 'onPress'];

const listed = [...known.every, ...Object.values(known.components).flat()];
const notShown = listed.filter((name) => !SHOWN[name] && !MADE.includes(name));
if (notShown.length) throw new Error('apl.json lists what the renderer does not show: ' + notShown);

// The root of a document on a screen; touched(arguments, text) is told what is touched.
export function render(document, datasources, viewport, touched) {
  allow(document, known.document, 'the document');
  const scope = { viewport, document, touched, resources: {}, names: { viewport } };
  for (const block of document.resources) {
    allow(block, known.resources, 'a resource');
    if (holds(block, scope)) Object.assign(scope.resources, block.colors, block.dimensions, block.strings);
  }
  const [payload] = document.mainTemplate.parameters;
  return inflated(document.mainTemplate.items, named(scope, { [payload]: datasources }))[0];
}

function allow(object, names, what) {
  const unknown = Object.keys(object).filter((name) => !names.includes(name));
  if (unknown.length) throw new Error('The renderer does not know ' + unknown.join(', ') + ' of ' + what);
}

const named = (scope, names) => ({ ...scope, names: { ...scope.names, ...names } });

function inflated(items, scope) {
  return items.filter((item) => holds(item, scope)).map((item) => inflate(item, scope));
}

function inflate(item, scope) {
  const layout = scope.document.layouts[item.type];
  if (layout) {
    allow(item, ['type', 'when'], item.type);
    return inflate(layout.item, scope);
  }
  if (!known.components[item.type]) throw new Error('The renderer does not know ' + item.type);
  allow(item, [...known.every, ...known.components[item.type]], item.type);
  const node = make(item, scope);
  for (const [name, value] of Object.entries({ ...styled(item.style, scope), ...item })) {
    if (!MADE.includes(name)) SHOWN[name](node, valueOf(value, scope), scope);
  }
  return node;
}

// Within a button all is text, as far as a browser is concerned.
function make(item, scope) {
  const kind = item.type.toLowerCase();
  if (item.type === 'TouchWrapper') {
    const press = () => item.onPress.forEach((command) => run(command, node, scope));
    const node = el('button', { type: 'button', class: 'apl touch', onclick: press }, ...children(item, { ...scope, inside: 'span' }));
    return node;
  }
  const reached = item.type === 'ScrollView' ? { tabindex: '0', role: 'group', 'aria-label': 'What the screen shows' } : {};
  return el(scope.inside ?? 'div', { class: 'apl ' + kind, ...reached }, ...children(item, scope));
}

function children(item, scope) {
  if (item.item) return inflated([item.item], scope);
  if (!item.data) return inflated(item.items ?? [], scope);
  return valueOf(item.data, scope).flatMap((data, index) => inflated(item.items, named(scope, { data, index })).slice(0, 1));
}

function run(command, node, scope) {
  if (!known.commands[command.type]) throw new Error('The renderer does not know the command ' + command.type);
  allow(command, known.commands[command.type], command.type);
  scope.touched(command.arguments.map((one) => valueOf(one, scope)), node.textContent);
}

function styled(name, scope) {
  if (!name) return {};
  const { extend, values } = scope.document.styles[name];
  return Object.assign({}, styled(extend, scope), ...values);
}

const holds = (item, scope) => item.when === undefined || Boolean(valueOf(item.when, scope));

function valueOf(value, scope) {
  if (typeof value !== 'string') return value;
  if (value.startsWith('@')) {
    const found = scope.resources[value.slice(1)];
    if (found === undefined) throw new Error('There is no resource ' + value);
    return found;
  }
  const whole = /^\$\{([^}]*)\}$/.exec(value);
  return whole ? evaluated(whole[1], scope) : value;
}

const COMPARE = {
  '==': (a, b) => a === b, '!=': (a, b) => a !== b, '<': (a, b) => a < b, '>': (a, b) => a > b, '<=': (a, b) => a <= b, '>=': (a, b) => a >= b,
};

// All that our documents ask: a name, its opposite, a comparison, and several of these joined by && or by ||.
function evaluated(text, scope) {
  if (text.includes('&&')) return text.split('&&').every((part) => evaluated(part, scope));
  if (text.includes('||')) return text.split('||').some((part) => evaluated(part, scope));
  const [left, sign, right] = text.trim().split(' ');
  if (sign) return COMPARE[sign](operand(left, scope), operand(right, scope));
  return left.startsWith('!') ? !operand(left.slice(1), scope) : operand(left, scope);
}

function operand(text, scope) {
  if (/^'.*'$/.test(text)) return text.slice(1, -1);
  if (/^\d+$/.test(text)) return Number(text);
  return text.split('.').reduce((from, name) => from?.[name], scope.names) ?? '';
}

function dots(value, { viewport }) {
  if (typeof value === 'number') return value + 'px';
  const size = parseFloat(value);
  if (value.endsWith('dp')) return size + 'px';
  if (value.endsWith('vw')) return size / 100 * viewport.width + 'px';
  if (value.endsWith('vh')) return size / 100 * viewport.height + 'px';
  return value;
}
