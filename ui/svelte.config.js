// One setting for all components: runes only, so that no file falls back to the old reactivity by accident.
export default { compilerOptions: { runes: true } };
