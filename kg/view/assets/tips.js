// Names what a mouse points at, beside it; it never takes the pointer itself.

// Returns { show(spot, text) }: an empty text hides it; the spot is in pixels of the place.
function createTip(place) {
  const tip = element("div", { className: "tip", role: "tooltip", hidden: true });
  place.append(tip);
  document.addEventListener("keydown", ({ key }) => { if (key === "Escape") tip.hidden = true; });
  return {
    show(spot, text) {
      tip.hidden = !text;
      if (!text) return;
      tip.textContent = text;
      const room = { x: place.clientWidth - tip.offsetWidth - 8, y: spot.y - tip.offsetHeight - 12 };
      tip.style.left = `${Math.max(8, Math.min(spot.x + 8, room.x))}px`;
      tip.style.top = `${room.y > 8 ? room.y : spot.y + 18}px`;
    },
  };
}
