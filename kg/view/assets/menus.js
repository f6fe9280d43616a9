// Menus: one at a time, none when the reader turns to something else. The focus of one that closes goes to its button.
function setUpMenus() {
  const close = ({ target }) => {
    for (const menu of document.querySelectorAll(".menu[open]")) {
      if (menu.contains(target)) continue;
      if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
      menu.open = false;
    }
  };
  document.addEventListener("click", close);
  // What lies below a menu moves when that closes: whoever points at it must still meet it when the button comes up.
  document.addEventListener("focusin", (event) => { if (event.target.matches(":focus-visible")) close(event); });
}
