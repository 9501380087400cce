"""
What learners of the anchors' kind foretell of each row of the public sets, tuned again: the anchors' own answers were not kept. The
better, by validation on rows that are learnt from, of gradient boosted trees and of a logistic regression on quantiles. Needs
scikit-learn 1.2; the project itself does not.

python3 bench/score/peers.py <folder of the sets> <folder for the answers>

Writes `<set>.csv`: a probability for each row whose split is `test`, in the order of the set, one a line.
"""
import csv
import itertools
import pathlib
import sys

import numpy as np
from sklearn.compose import make_column_transformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import KBinsDiscretizer, OneHotEncoder, OrdinalEncoder

SETS = ["taiwan_legal", "taiwan_late_pay", "modeldata_credit", "ar_late"]
GRID = list(itertools.product([0.03, 0.06, 0.1], [7, 15, 31], [20, 60]))


def read(path):
    with open(path, newline="") as file:
        header, *rows = csv.reader(file)
    kinds = [name.split(":")[0] for name in header[2:]]
    columns = [
        [float(cell) if cell else np.nan for cell in cells] if kind == "n" else list(cells)
        for kind, cells in zip(kinds, list(zip(*rows))[2:])
    ]
    split = np.array([row[0] for row in rows])
    labels = np.array([int(row[1]) for row in rows])
    numeric = [place for place, kind in enumerate(kinds) if kind == "n"]
    named = [place for place, kind in enumerate(kinds) if kind != "n"]
    table = np.empty((len(rows), len(kinds)), dtype=object)
    for place, column in enumerate(columns):
        table[:, place] = column
    return table, labels, split, numeric, named


def learners(numeric, named):
    codes = make_column_transformer(
        ("passthrough", numeric),
        (OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1), named),
    )
    for rate, leaves, smallest in GRID:
        yield make_pipeline(
            codes,
            HistGradientBoostingClassifier(
                learning_rate=rate,
                max_leaf_nodes=leaves,
                min_samples_leaf=smallest,
                max_iter=400,
                early_stopping=True,
                validation_fraction=0.15,
                random_state=7,
            ),
        )
    bins = make_pipeline(
        SimpleImputer(strategy="median", add_indicator=True),
        KBinsDiscretizer(n_bins=10, encode="onehot", strategy="quantile"),
    )
    quantiles = make_column_transformer((bins, numeric), (OneHotEncoder(handle_unknown="ignore"), named))
    for strength in [0.03, 0.1, 0.3, 1.0]:
        yield make_pipeline(quantiles, LogisticRegression(C=strength, max_iter=2000))


folder, answers = map(pathlib.Path, sys.argv[1:3])
answers.mkdir(parents=True, exist_ok=True)
for name in SETS:
    table, labels, split, numeric, named = read(folder / f"{name}.csv")
    learn, test = split == "train", split == "test"
    folds = StratifiedKFold(3, shuffle=True, random_state=7)
    best = max(
        learners(numeric, named),
        key=lambda model: cross_val_score(
            model, table[learn], labels[learn], cv=folds, scoring="neg_log_loss"
        ).mean(),
    )
    foretold = best.fit(table[learn], labels[learn]).predict_proba(table[test])[:, 1]
    np.savetxt(answers / f"{name}.csv", foretold, fmt="%.9f")
    print(name, best[-1])
