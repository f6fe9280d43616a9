// Menus: one at a time, none when the reader turns to something else. The focus of one that closes goes to its button.
function setUpMenus() {
  const close = ({ target }) => {
    for (const menu of document.querySelectorAll(".menu[open]")) {
      if (menu.contains(target)) continue;
      if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
      menu.open = false;
    }
  };
  for (const kind of ["click", "focusin"]) document.addEventListener(kind, close);
}
