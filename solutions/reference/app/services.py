"""Les opérations sur le catalogue, sans rien savoir de HTTP ni de Prometheus."""

from sqlmodel import Session, col, func, select

from app.models import Item, ItemCreation, ItemModification


def creer(session: Session, demande: ItemCreation) -> Item:
    item = Item.model_validate(demande)
    session.add(item)
    session.commit()
    session.refresh(item)
    return item


def lister(session: Session, depart: int, limite: int, recherche: str | None) -> list[Item]:
    requete = select(Item).order_by(col(Item.id).desc()).offset(depart).limit(limite)
    if recherche:
        requete = requete.where(col(Item.nom).icontains(recherche, autoescape=True))
    return list(session.exec(requete).all())


def trouver(session: Session, item_id: int) -> Item | None:
    return session.get(Item, item_id)


def modifier(session: Session, item: Item, demande: ItemModification) -> Item:
    item.sqlmodel_update(demande.model_dump(exclude_unset=True, exclude_none=True))
    session.add(item)
    session.commit()
    session.refresh(item)
    return item


def supprimer(session: Session, item: Item) -> None:
    session.delete(item)
    session.commit()


def compter_et_additionner(session: Session) -> tuple[int, float]:
    nombre, valeur = session.exec(select(func.count(col(Item.id)), func.sum(Item.prix))).one()
    return nombre, float(valeur or 0)
