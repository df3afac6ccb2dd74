import os

from sqlmodel import Field, Session, SQLModel, create_engine

engine = create_engine(os.environ["DATABASE_URL"])


class Item(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    nom: str
    prix: float


def get_session():
    with Session(engine) as session:
        yield session
