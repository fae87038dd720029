import click


@click.command()
def main():
    click.echo("made")


if __name__ == "__main__":
    main()
