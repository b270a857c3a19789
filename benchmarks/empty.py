"""The floor: a Typer app that reads nothing and prints a constant."""

import typer

app = typer.Typer()


@app.command()
def compare() -> None:
    print("1  Hangzhou  14 days")


app()
