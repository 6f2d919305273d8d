"""Published numbers that the base year, run as dispatch, is held against."""

import csv
import os

COLUMNS = ["country", "quantity", "unit", "published", "source"]

PUBLISHED = [
    ("KZ", "generation", "TWh", 123.0, "stat-kaz-generation-2025"),
    ("KZ", "share of coal", "%", 60.0, "stat-kaz-generation-growth-jan-nov-2024"),
    ("KZ", "share of gas", "%", 25.0, "stat-kaz-generation-growth-jan-nov-2024"),
    ("KZ", "hydro", "TWh", 9.36, "pypsa-earth"),
    ("KZ", "wind", "TWh", 4.56, "stat-kaz-res-generation-official-definition-2024"),
    ("KZ", "sun", "TWh", 1.90, "stat-kaz-res-generation-official-definition-2024"),
    ("KZ", "small hydro", "TWh", 1.22, "stat-kaz-res-generation-official-definition-2024"),
    ("KZ", "official renewables", "TWh", 7.6, "stat-kaz-res-generation-official-definition-2024"),
    ("KZ", "official share", "%", 6.4, "stat-kaz-res-share-official-definition-2024"),
    ("KZ", "share of all renewables", "%", 13.5, "stat-kaz-generation-2025"),
    ("KZ", "peak load", "GW", 17.6, "stat-kaz-peak-load-forecast-winter-2025-26"),
    ("KZ", "installed", "GW", 25.0, "stat-kaz-installed-capacity-2025"),
    ("KZ", "import from Russia", "TWh", 3.4, "stat-kaz-imports-2023"),
    ("KZ", "export to Russia", "TWh", 1.4, "stat-kaz-exports-2023"),
    ("UZ", "generation", "TWh", 86.7, "stat-uzb-generation-2025"),
    ("UZ", "thermal", "TWh", 69.9, "stat-uzb-generation-2025"),
    ("UZ", "hydro", "TWh", 6.3, "stat-uzb-res-generation-with-hydro-2025"),
    ("UZ", "wind and sun", "TWh", 10.5, "stat-uzb-res-generation-with-hydro-2025"),
    ("UZ", "share of all renewables", "%", 20.0, "stat-uzb-res-generation-with-hydro-2025"),
    ("UZ", "installed", "GW", 25.8, "stat-uzb-installed-capacity-end-of-2025"),
    ("KG", "generation", "TWh", 15.4, "stat-kgz-generation-2025"),
    ("KG", "large hydro", "TWh", 12.9, "stat-kgz-generation-2025"),
    ("KG", "CHP", "TWh", 2.01, "stat-kgz-generation-2025"),
    ("KG", "small hydro", "TWh", 0.46, "stat-kgz-generation-2025"),
    ("KG", "consumption", "TWh", 19.3, "stat-kgz-consumption-2025"),
    ("KG", "net import", "TWh", 3.8, "stat-kgz-imports-2025"),
    ("TJ", "generation", "TWh", 22.43, "stat-tjk-generation-2024"),
    ("TJ", "share of all renewables", "%", 95.0, "ember"),
    ("TJ", "installed hydro", "GW", 5.76, "irena"),
    ("TM", "generation", "TWh", 28.4, "assumption-demand-tm"),
    ("TM", "sent to Uzbekistan and Kyrgyzstan", "TWh", 5.6, "stat-tkm-exports-2023"),
    ("TM", "installed", "GW", 6.95, "ember"),
]


def write(case, folder):
    known = {row["id"] for row in case.tables["sources"]}
    missing = [row for row in PUBLISHED if row[4] not in known]
    if missing:
        raise SystemExit(f"calibration: unknown sources {missing}")
    os.makedirs(os.path.join(folder, "calibration"), exist_ok=True)
    path = os.path.join(folder, "calibration", "published.csv")
    with open(path, "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(PUBLISHED)
