import pytest

from kg.extract.figures.finding import all_figures
from kg.model import Span


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("latencies of 2.2 and 1.7 seconds", [(2.2, "seconds"), (1.7, "seconds")]),
        ("PSNR values are 55.8, 40.6, and 43.2 dB", [(55.8, "dB"), (40.6, "dB"), (43.2, "dB")]),
        ("the best option (2.36/9.43 GFLOPs)", [(2.36, "GFLOPs"), (9.43, "GFLOPs")]),
        ("measured at 5 and 10 GHz", [(5, "GHz"), (10, "GHz")]),
        ("an SSIM of 0.92 and 30.1 dB", [(0.92, None), (30.1, "dB")]),
        ("scores and times of 0.92 and 3.4 ms", [(0.92, None), (3.4, "ms")]),
        ("as in Figs. 2.1 and 3.4 m below", [(2.1, None), (3.4, "m")]),
    ],
)
def test_a_list_of_quantities_has_one_unit_behind_its_last(
    sentence: str, told: list[tuple[float, str | None]]
) -> None:
    found = all_figures(sentence, Span(0, len(sentence)))
    assert [(each.value, each.unit) for each in found] == told
