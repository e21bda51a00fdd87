// For browsers without modules: they never get to boot.js.
document.addEventListener("DOMContentLoaded", function () {
  document.getElementById("shell").hidden = true;
  document.getElementById("too-old").removeAttribute("hidden");
});
