// The local Echo behind the page. It keeps nothing: the session travels with every question, as with Alexa.
export async function facts(locale) {
  return checked(await fetch('/facts' + (locale ? '?locale=' + locale : '')));
}

export async function answer(question) {
  return checked(await fetch('/ask', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(question),
  }));
}

async function checked(response) {
  const body = await response.json();
  if (!response.ok || body.error) throw new Error(body.error ?? 'status ' + response.status);
  return body;
}
