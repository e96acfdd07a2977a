// What the page's query sets: ?idle=90&warn=60 in seconds, ?print=1 where there is a printer.
const query = new URLSearchParams(location.search);

function seconds(name, usual) {
  const given = Number(query.get(name));
  return given > 0 && given <= 3600 ? given : usual;
}

export const settings = {
  idleMs: 1000 * seconds("idle", 90),
  warnMs: 1000 * seconds("warn", 60),
  print: query.get("print") === "1",
};
