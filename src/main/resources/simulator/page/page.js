const form = document.getElementById('ask');
const question = document.getElementById('question');
const conversation = document.getElementById('conversation');

function add(text, kind) {
  const line = document.createElement('p');
  line.className = kind;
  line.textContent = text;
  conversation.append(line);
  line.scrollIntoView({ block: 'nearest' });
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const asked = question.value.trim();
  if (!asked) return;
  question.value = '';
  add(asked, 'you');
  try {
    const response = await fetch('/ask', { method: 'POST', body: asked });
    const answer = await response.json();
    add(answer.speech, answer.urgency);
  } catch {
    add('The local Echo does not answer. Is ./needlecare still running?', 'urgent');
  }
});
