// Runs before the first paint: language and theme chosen earlier in this browser, else those of the system, and whether
// the frame of a workspace is drawn while its page loads.
// A file of its own, because the page allows no inline script.
(() => {
  const root = document.documentElement;
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const theme = read('pactole.theme');
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = theme === 'light' || theme === 'dark' ? theme : dark ? 'dark' : 'light';
  const language = read('pactole.language') ?? navigator.language;
  root.dataset.frame = location.pathname.startsWith('/w/') ? 'workspace' : 'none';
  root.lang = language.startsWith('en') ? 'en' : 'fr';
})();
