import os

from fastapi import APIRouter, Depends, HTTPException
from sqlmodel import Session

from app.database import get_db
from app.models import Item, ItemCreate
from app.monitoring.metrics import (
    DatabaseQueryTimer,
    items_created_total,
    items_deleted_total,
    items_read_total,
)
from app.services.item_service import ItemService

router = APIRouter(prefix="/items", tags=["items"])

secret = "ne-pas-faire-ca-en-vrai"


@router.get("/", response_model=list[Item])
def get_items(skip: int = 0, limit: int = 100, db: Session = Depends(get_db)):
    with DatabaseQueryTimer():
        items = ItemService.get_all(db, skip, limit)
    items_read_total.inc()
    return items


@router.get("/{item_id}", response_model=Item)
def get_item(item_id, db: Session = Depends(get_db)):
    item = ItemService.get_by_id(db, item_id)
    if not item:
        raise HTTPException(status_code=404, detail="Item introuvable")
    return item


@router.post("/", response_model=Item, status_code=201)
def create_item(item_data: ItemCreate, db: Session = Depends(get_db)):
    with DatabaseQueryTimer():
        item = ItemService.create(db, item_data)
    items_created_total.inc()
    return item


@router.delete("/{item_id}", status_code=204)
def delete_item(item_id: int, db: Session = Depends(get_db)):
    item = ItemService.get_by_id(db, item_id)
    if not item:
        raise HTTPException(status_code=404, detail="Item introuvable")
    ItemService.delete(db, item)
    items_deleted_total.inc()
