"""Trained networks → the weights that are shipped: whole numbers of 8 bits, checked to be exact."""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from kg.network.exact import GRID, LIMIT, is_exact
from kg.network.labels import HEADS
from training.net import Net, Words
from training.pairs import Pairs

Arrays = dict[str, NDArray[Any]]
_SPREAD = 2.0  # standard deviations of what comes in, so that the grid is fine enough and nothing is cut
_SAMPLE = 20_000  # words by which that is measured


def network(net: Net, vectors: Path) -> Arrays:
    """The arrays of the encoder and its heads over words."""
    words = Words(vectors)
    packed = np.load(vectors)
    arrays: Arrays = {name: packed[name] for name in ("words", "common", "vectors")}
    tables = {"hashed": net.word, "affixes": net.affix, "letters": net.letters}
    scales = {name: _table(arrays, name, table.weight) for name, table in tables.items()}
    joined = _joined_scale(net, float(packed["scale"]) * 3, scales, arrays["vectors"].shape[1])
    spread = _spread(net, words)
    _linear(arrays, "type", net.own.linear, incoming=1 / spread)
    arrays["type.in"] = (joined * spread).astype(np.float32)
    _norm(arrays, "type.norm", net.own_norm)
    for i, (layer, norm) in enumerate(zip(net.layers, net.norms, strict=True)):
        _linear(arrays, f"layer{i}", layer.linear)
        _norm(arrays, f"layer{i}.norm", norm)
    _linear(arrays, "context", net.context)
    heads = nn.Linear(1, 1)
    heads.weight = nn.Parameter(torch.cat([net.heads[name].weight for name in HEADS]))
    heads.bias = nn.Parameter(torch.cat([net.heads[name].bias for name in HEADS]))
    _linear(arrays, "heads", heads)
    return arrays


def pairs(net: Pairs) -> Arrays:
    """The arrays of what tells relations."""
    arrays: Arrays = {}
    _linear(arrays, "pairs.layer", net.layer)
    _norm(arrays, "pairs.layer.norm", net.norm)
    for name in ("first", "second", "between", "largest"):
        _linear(arrays, f"pairs.{name}", getattr(net, name))
        arrays.pop(f"pairs.{name}.bias")
    for name in ("said", "middle", "out"):
        _linear(arrays, f"pairs.{name}", getattr(net, name))
    arrays["pairs.kinds"] = _half(net.kinds.weight + net.between.bias)
    arrays["pairs.distance"] = _half(net.distance.weight)
    arrays["pairs.beside"] = _half(net.beside.weight)
    arrays["pairs.sure.first"] = _half(net.sure_first.weight)
    arrays["pairs.sure.second"] = _half(net.sure_second.weight)
    return arrays


def ranker(nets: Sequence[nn.Sequential], mean: NDArray[np.float32], scale: NDArray[np.float32]) -> Arrays:
    """The arrays of the ranker."""
    arrays: Arrays = {"ranker.mean": mean, "ranker.scale": scale, "rankers": np.array(len(nets))}
    for i, net in enumerate(nets):
        layers = [layer for layer in net if isinstance(layer, nn.Linear)]
        for depth, layer in enumerate(layers):
            _linear(arrays, f"ranker{i}.{depth}", layer)
    return arrays


def write(arrays: Arrays, target: Path) -> int:
    """Writes them so that equal arrays make equal bytes; how many bytes there are."""
    with zipfile.ZipFile(target, "w") as file:
        for name in sorted(arrays):
            held = BytesIO()
            np.save(held, arrays[name])
            entry = zipfile.ZipInfo(f"{name}.npy", (1980, 1, 1, 0, 0, 0))
            file.writestr(entry, held.getvalue(), zipfile.ZIP_DEFLATED, 9)
    return target.stat().st_size


def _half(values: Tensor) -> NDArray[np.float16]:
    return values.detach().numpy().astype(np.float16)


def _table(arrays: Arrays, name: str, weights: Tensor) -> float:
    values = weights.detach().numpy()
    scale = float(np.quantile(np.abs(values), 0.9998)) / 127
    arrays[name] = np.clip(np.rint(values / scale), -127, 127).astype(np.int8)
    return scale


def _linear(arrays: Arrays, name: str, layer: nn.Linear, incoming: NDArray[np.float32] | None = None) -> None:
    weights = layer.weight.detach().numpy()
    weights = weights if incoming is None else weights * incoming
    scale = np.abs(weights).max(1) / 127 + 1e-12
    whole = np.rint(weights / scale[:, None]).T
    if not is_exact(whole):
        raise ValueError(f"{name} can leave the whole numbers that floats hold: make its weights smaller")
    arrays[f"{name}.weights"] = np.ascontiguousarray(whole).astype(np.int8)
    arrays[f"{name}.scale"] = (scale / float(GRID)).astype(np.float32)
    bias = np.zeros(len(scale), np.float32) if layer.bias is None else layer.bias.detach().numpy()
    arrays[f"{name}.bias"] = bias.astype(np.float32)


def _norm(arrays: Arrays, name: str, norm: nn.LayerNorm) -> None:
    arrays[f"{name}.gain"] = (norm.weight.detach().numpy() * float(GRID)).astype(np.float32)
    arrays[f"{name}.bias"] = (norm.bias.detach().numpy() * float(GRID)).astype(np.float32)


def _joined_scale(net: Net, vectors: float, scales: dict[str, float], width: int) -> NDArray[np.float64]:
    """What a whole number of the joined tables stands for."""
    affixes = 4 * net.affix.weight.shape[1]
    parts = [(vectors, width), (scales["hashed"], net.word.weight.shape[1]), (scales["affixes"], affixes)]
    parts.append((2 * scales["letters"], net.letters.weight.shape[1]))
    joined = np.concatenate([np.full(number, scale) for scale, number in parts])
    return np.concatenate([joined, np.ones(net.own.linear.weight.shape[1] - len(joined))])


@torch.no_grad()
def _spread(net: Net, words: Words) -> NDArray[np.float32]:
    """What brings each joined value to a spread that the grid tells apart."""
    numbers = words.of(list(words.rows)[:_SAMPLE])
    vectors, hashed, runs, begins, flags = words.tensors(numbers)
    parts = [vectors * 3, net.word(hashed[:, 0]) + net.word(hashed[:, 1])]
    parts += [net.affix(hashed[:, 2:]).flatten(1), net.letters(runs, begins) * 2, flags]
    joined = torch.cat(parts, 1)
    largest = joined.abs().amax(0).clamp(min=1.0)
    return torch.minimum(_SPREAD / (joined.std(0) + 0.05), float(LIMIT / GRID) / largest).numpy()
