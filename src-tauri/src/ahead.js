// Runs before the page, whose scripts are still on their way: brings the words of the interface, and makes the calls of the
// first screen. The page takes these answers in place of calling (`ui/src/lib/transport.ts`), or lets them go.

window.sepakatAhead = [
	["app.words", { language: "LANGUAGE" }, "WORDS"],
	["app.start", {}],
	["today.page", {}],
].map(([name, args, known]) => {
	const answer = known ? Promise.resolve(known) : window.__TAURI_INTERNALS__.invoke("call", { name, args });
	// Whoever takes it hears why it failed; nobody may.
	answer.catch(() => undefined);
	return [name + JSON.stringify(args), answer];
});
