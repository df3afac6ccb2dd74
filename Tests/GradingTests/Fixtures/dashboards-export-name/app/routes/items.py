from fastapi import APIRouter, Depends, HTTPException
from sqlmodel import Session, select

from app.database import Item, get_session
from app.monitoring import metrics

router = APIRouter(prefix="/items")


@router.get("/")
def lister(db: Session = Depends(get_session)):
    with metrics.DatabaseQueryTimer():
        resultat = db.exec(select(Item).limit(100)).all()
    metrics.items_read_total.inc()
    metrics.items_operations_total.labels(operation="lecture", resultat="ok").inc()
    return resultat


@router.post("/", status_code=201)
def creer(item: Item, db: Session = Depends(get_session)):
    with metrics.DatabaseQueryTimer():
        db.add(item)
        db.commit()
        db.refresh(item)
    metrics.items_created_total.inc()
    metrics.items_operations_total.labels(operation="creation", resultat="ok").inc()
    return item


@router.put("/{item_id}")
def modifier(item_id: int, nouveau: Item, db: Session = Depends(get_session)):
    with metrics.DatabaseQueryTimer():
        item = db.get(Item, item_id)
        if item is None:
            metrics.items_operations_total.labels(operation="maj", resultat="introuvable").inc()
            raise HTTPException(404, "introuvable")
        item.nom, item.prix = nouveau.nom, nouveau.prix
        db.add(item)
        db.commit()
        db.refresh(item)
    metrics.items_updated_total.inc()
    return item


@router.delete("/{item_id}", status_code=204)
def supprimer(item_id: int, db: Session = Depends(get_session)):
    with metrics.DatabaseQueryTimer():
        item = db.get(Item, item_id)
        if item is None:
            raise HTTPException(404, "introuvable")
        db.delete(item)
        db.commit()
    metrics.items_deleted_total.inc()
