// Talks to the server. Knows its addresses and its errors, and nothing of the page.

const PATIENCE_MS = 15_000;

/** Why a request failed: "offline", "away" (try again), "busy" (429), "gone" (404), "refused" (any other). */
export class Failure extends Error {
  constructor(kind, { status = 0, waitMs = 0, emergency = "" } = {}) {
    super(kind);
    Object.assign(this, { kind, status, waitMs, emergency });
  }

  /** Whether the same would be refused again, however often it came. */
  get final() {
    return this.kind === "gone" || this.kind === "refused";
  }
}

export class Client {
  /** @param {string} server its origin, without a slash at the end */
  constructor(server) {
    this.server = server;
  }

  /** @param {"web"|"kiosk"} channel */
  start(channel = "web") {
    return this._ask("POST", "/api/conversations", { body: { channel } });
  }

  transcript(key) {
    return this._ask("GET", `/api/conversations/${key.id}`, { key });
  }

  send(key, message) {
    return this._ask("POST", `/api/conversations/${key.id}/messages`, { key, body: message });
  }

  source() {
    return this._ask("GET", "/api/source", {});
  }

  /** The summary as a file of this type. */
  summary(key, type) {
    return this._ask("GET", `/api/conversations/${key.id}/summary`, { key, type });
  }

  end(key) {
    return this._ask("DELETE", `/api/conversations/${key.id}`, { key });
  }

  async _ask(method, path, { key, body, type }) {
    const headers = {};
    if (type) headers.accept = type;
    if (key) headers.authorization = `Bearer ${key.token}`;
    if (body) headers["content-type"] = "application/json";
    let answer;
    try {
      answer = await fetch(this.server + path, {
        method,
        headers,
        body: body ? JSON.stringify(body) : undefined,
        signal: AbortSignal.timeout(PATIENCE_MS),
        credentials: "omit",
        cache: "no-store",
      });
      if (answer.ok) return type ? await answer.blob() : answer.status === 204 ? null : await answer.json();
    } catch {
      throw new Failure(navigator.onLine === false ? "offline" : "away");
    }
    throw await failure(answer);
  }
}

/** What was wrong, and the line on emergencies that the server may send along. */
async function failure(answer) {
  const { emergency } = await answer.json().catch(() => ({}));
  const waitMs = 1000 * (Number(answer.headers.get("retry-after")) || 0);
  return new Failure(kindOf(answer.status), { status: answer.status, waitMs, emergency });
}

function kindOf(status) {
  if (status === 429) return "busy";
  if (status === 401 || status === 404) return "gone";
  return status >= 500 ? "away" : "refused";
}
